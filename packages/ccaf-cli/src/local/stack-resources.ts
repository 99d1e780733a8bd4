import type { Resource } from 'local-cloud/terraform';
import type { SynthesisedStack } from '../project/synth';

/** What runs a check and tells of it: all that is looked at where there is no Terraform that makes it. */
const TYPES = [
  'aws_cloudwatch_metric_alarm',
  'aws_cloudwatch_composite_alarm',
  'aws_lambda_function_event_invoke_config',
  'aws_scheduler_schedule',
] as const;

type Values = Resource['values'];
type Variables = Readonly<Record<string, unknown>>;

/**
 * The resources of a stack that watch it, as Terraform would make them: each as often as its `count` or `for_each` says,
 * with what is known of its values. Of expressions it reads those that the stacks of this project have.
 *
 * @param given the variables that somebody sets; the others have their defaults
 */
export function stackResources(stack: SynthesisedStack, given: Variables): readonly Resource[] {
  const defaults = Object.entries(stack.variable ?? {}).map(([name, variable]) => [name, variable.default]);
  const variables: Variables = { ...Object.fromEntries(defaults), ...given };
  return TYPES.flatMap((type) =>
    Object.values(stack.resource?.[type] ?? {}).flatMap((resource) =>
      membersOf(resource, stack, variables).map((each) => ({
        type,
        values: filled(resource as Values, each, variables),
      })),
    ),
  );
}

/** What each instance of a resource is made for; one without `for_each` is made for nothing in particular. */
function membersOf(
  { count, for_each }: Readonly<Record<string, unknown>>,
  { locals = {} }: SynthesisedStack,
  variables: Variables,
): readonly Values[] {
  const [, ifAny] = /^\$\{var\.(\w+) \? 1 : 0\}$/.exec(String(count)) ?? [];
  if (ifAny !== undefined && variables[ifAny] !== true) return [];
  const [, local, ifAll = ''] = /in local\.(\w+) : .* if var\.(\w+) \}\}$/.exec(String(for_each)) ?? [];
  if (local === undefined) return [{}];
  return variables[ifAll] === true ? Object.values((locals[local] ?? {}) as Readonly<Record<string, Values>>) : [];
}

function filled(value: Values, each: Values, variables: Variables): Values {
  const entries = Object.entries(value).map(([name, one]) => [name, filledValue(one, each, variables)] as const);
  return Object.fromEntries(entries);
}

function filledValue(value: Values[string], each: Values, variables: Variables): Values[string] {
  if (typeof value === 'string') {
    const [, member] = /^\$\{each\.value\.(\w+)\}$/.exec(value) ?? [];
    if (member !== undefined) return each[member] ?? null;
    const [, object] = /^\$\{jsonencode\((.*)\)\}$/s.exec(value) ?? [];
    return object === undefined ? value : jsonOf(object, variables);
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? filled(value as Values, each, variables) : value;
}

/** An object of Terraform's language with variables in it, as JSON. */
const jsonOf = (object: string, variables: Variables): string =>
  object
    .replace(/"(\w+)" = /g, '"$1":')
    .replace(/\bvar\.(\w+)/g, (_, name: string) => JSON.stringify(variables[name] ?? null));
