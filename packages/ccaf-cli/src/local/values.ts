import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deployEvent, type InvocationEvent, imageUriOf, teardownEvent } from 'ccaf-constructs/deploy-event';
import { LOCAL } from 'ccaf-emulator';
import { type App, sinkTables } from 'flink-table-api';
import { ACCOUNT_ID, type LocalStacks, REGION } from './synthesis';

const TARGET = { catalog_name: LOCAL.environment.name, database_name: LOCAL.databases[0].name } as const;

/** The variables of the app stack that have no default. */
export interface AppValues {
  readonly catalog_name: string;
  readonly database_name: string;
  readonly ccaf_secrets_path: string;
  readonly image_digest: string;
  readonly deployment_id: string;
  /** A list, as JSON. */
  readonly answers: string;
}

/** The variables of the stack `confluent-access`. */
export interface AccessValues {
  readonly catalog_name: string;
  readonly database_name: string;
  /** A list, as JSON. */
  readonly source_topics: string;
  /** A list, as JSON. */
  readonly sink_topics: string;
  /** A number. */
  readonly max_cfu: string;
}

/** What a person, or the pipeline, sets for the stack `confluent-access`: apps may read and write their own topics. */
export function accessValuesFor(apps: readonly App[]): AccessValues {
  const sources = apps.flatMap((app) => Object.values(app.sources).map(({ table }) => table));
  return {
    ...TARGET,
    source_topics: JSON.stringify([...new Set(sources)]),
    sink_topics: JSON.stringify(apps.flatMap(sinkTables)),
    // The most there are: they cost nothing here, and there may be more apps than the stack has room for by itself.
    max_cfu: '50',
  };
}

/** What a person, or the pipeline, sets for the app stack: the emulator's names, and the bundle for an image. */
export function appValuesFor(
  { secretPath }: LocalStacks,
  bundle: string,
  deploymentId: string,
  answers: readonly string[] = [],
): AppValues {
  const digest = createHash('sha256').update(readFileSync(bundle)).digest('hex');
  return {
    ...TARGET,
    ccaf_secrets_path: secretPath,
    // No image is built here: its place is taken by the bundle that the image would carry.
    image_digest: `sha256:${digest}`,
    deployment_id: deploymentId,
    answers: JSON.stringify(answers),
  };
}

/** The events that Terraform sends the function for these values, when it applies and when it destroys. */
export function eventsFor(
  { repository }: LocalStacks,
  values: AppValues,
): { readonly deploy: InvocationEvent; readonly destroy: object } {
  const imageUri = imageUriOf({ accountId: ACCOUNT_ID, region: REGION, repository, digest: values.image_digest });
  const teardown = teardownEvent(values);
  return {
    deploy: deployEvent(values, {
      imageUri,
      deploymentId: values.deployment_id,
      answers: JSON.parse(values.answers) as string[],
    }),
    // What the AWS provider adds to the input in CRUD scope when the resource is deleted.
    destroy: { ...teardown, tf: { action: 'delete', prev_input: teardown } },
  };
}
