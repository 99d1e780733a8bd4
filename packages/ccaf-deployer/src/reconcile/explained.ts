/** What EXPLAIN says of a statement. */
export interface Explained {
  readonly text: string;
  /** The operators that keep state worth speaking of, each with how much. */
  readonly states: readonly { readonly operator: string; readonly size: string }[];
  readonly warnings: readonly string[];
}

/** Operators of Apache Flink that keep what they have seen (org.apache.flink.table.planner.plan.nodes.exec.stream). */
const STATEFUL =
  /\b((?!Lookup)\w*Aggregate|(?!Lookup)\w*Join|Deduplicate|Rank|\w*Limit|\w*Sort|Match|ChangelogNormalize|SinkMaterializer)\(/g;

/**
 * Reads a plan: of Confluent Cloud, which says of each operator how much state it keeps, or of Apache Flink, which does not.
 *
 * Source: Confluent's documentation of EXPLAIN, "Physical Details" and "Warnings"; State size is low, medium or high.
 */
export function parseExplained(text: string): Explained {
  const details = [...text.matchAll(/^\[\d+\] (\w+)\n((?:(?!\[\d+\] |==).+\n?)*)/gm)].flatMap(
    ([, operator = '', of = '']) => {
      const [, size = 'low'] = /^State size: (\w+)/im.exec(of) ?? [];
      return size.toLowerCase() === 'low' ? [] : [{ operator, size: size.toLowerCase() }];
    },
  );
  return { text, states: [...details, ...ofApache(text)], warnings: warningsIn(text) };
}

function ofApache(text: string): Explained['states'] {
  const [, physical = ''] = /== Optimized Physical Plan ==\n([\s\S]*?)(?:\n\n|$)/.exec(text) ?? [];
  return [...physical.matchAll(STATEFUL)].map(([, operator = '']) => ({ operator, size: 'unknown' }));
}

function warningsIn(text: string): string[] {
  const [, section = ''] = /^== Warnings ==\n([\s\S]*?)(?=^==|(?![\s\S]))/im.exec(text) ?? [];
  return section
    .trim()
    .split(/\n(?=\s*\d+\. )/)
    .map((warning) =>
      warning
        .replace(/^\s*\d+\. /, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((warning) => warning !== '');
}
