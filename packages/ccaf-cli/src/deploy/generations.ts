import { ACCESS, OUTDIR, readStack } from '../project/synth';
import { PrerequisitesError } from './errors';
import { deletedBy, type SavedPlan } from './saved-plan';

/** Which generations of keys there are, as the state of the stack tells. */
export interface Generations {
  /** That which was begun last. */
  readonly begun: number;
  /** That which the secret has: the one before, where a rotation failed in the middle. */
  readonly written: number;
}

/** What a rotation is, for Terraform. */
export interface Turn {
  /** The generation that the secret gets. */
  readonly next: number;
  /** What of `terraform plan` has it go on to that; nothing, where it has begun already. */
  readonly options: readonly string[];
}

/**
 * Reads what `terraform output -json` says.
 *
 * @throws {PrerequisitesError} where the stack is not deployed, or was before there were generations
 */
export function generationsIn(outputs: unknown): Generations {
  const values = outputs as Readonly<Record<string, { readonly value?: unknown } | undefined>>;
  const [begun, written] = ['begun', 'written'].map((what) => values[`flink_key_generation_${what}`]?.value);
  if (typeof begun === 'number' && typeof written === 'number') return { begun, written };
  throw new PrerequisitesError([
    `the state of '${ACCESS}' has no generation of keys; deploy it first: npm run deploy -- ${ACCESS}`,
  ]);
}

/** What a rotation does now: it goes on with one that failed in the middle, or begins the next one. */
export function turnOf({ begun, written }: Generations): Turn {
  if (begun !== written) return { next: begun, options: [] };
  const kept = Object.keys(readStack(OUTDIR, ACCESS).resource?.['terraform_data'] ?? {});
  const [name] = kept.filter((one) => one.startsWith('api-key_generation'));
  return { next: begun + 1, options: [`-replace=terraform_data.${name}`] };
}

/** The same for a person. */
export function sentenceOf({ begun, written }: Generations, { next }: Turn): string {
  const gone = next - 2 > 0 && begun === written ? `, and generation ${next - 2} is deleted` : '';
  const goesOn = begun === written ? '' : 'A rotation was begun, but did not end. ';
  return (
    `${goesOn}The secret has the keys of generation ${written}. Generation ${next} is created and put into the ` +
    `secret; generation ${written} stays valid until the next rotation${gone}.`
  );
}

/** The keys that a plan deletes although they may be in use: all but those of generations before the last two. */
export function inUse(plan: SavedPlan, { next }: Turn): string[] {
  return deletedBy(plan).filter((address) => {
    const generation = /^confluent_api_key\..*\["(\d+)"\]$/.exec(address)?.[1];
    return generation === undefined ? address.startsWith('confluent_api_key.') : Number(generation) >= next - 1;
  });
}
