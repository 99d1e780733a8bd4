import type { TerraformStack, TerraformVariable, TerraformVariableValidationConfig } from 'cdktf';
import { addVariable, isName, oneOf, wholeNumberFrom } from '../variable';

/** The Terraform variables of the Confluent access stack, besides region and account. */
export interface AccessVariables {
  readonly catalogName: TerraformVariable;
  readonly databaseName: TerraformVariable;
  readonly sourceTopics: TerraformVariable;
  readonly sinkTopics: TerraformVariable;
  readonly maxCfu: TerraformVariable;
  readonly keyGeneration: TerraformVariable;
}

/** The topics of a project's apps. */
export interface Topics {
  readonly sources: readonly string[];
  readonly sinks: readonly string[];
}

/**
 * Declares the variables of the Confluent access stack.
 *
 * @param topics the defaults of `source_topics` and `sink_topics`, and what `max_cfu` defaults to room for
 */
export function addAccessVariables(stack: TerraformStack, topics: Topics): AccessVariables {
  return {
    catalogName: addVariable(stack, 'catalog_name', {
      type: 'string',
      description: 'The CCAF Catalog Name: the display name of the Confluent Cloud environment.',
      validation: [isName('catalog_name')],
    }),
    databaseName: addVariable(stack, 'database_name', {
      type: 'string',
      description: 'The CCAF Database Name: the display name of the Kafka cluster.',
      validation: [isName('database_name')],
    }),
    sourceTopics: addVariable(stack, 'source_topics', {
      type: 'list(string)',
      description: 'The topics that the apps read. They may read no others.',
      default: [...topics.sources],
      validation: [topicNames('source_topics')],
    }),
    sinkTopics: addVariable(stack, 'sink_topics', {
      type: 'list(string)',
      description: 'The topics that the apps create and write. They may write no others.',
      default: [...topics.sinks],
      validation: [topicNames('sink_topics')],
    }),
    maxCfu: addVariable(stack, 'max_cfu', {
      type: 'number',
      description: 'The most CFUs of the compute pool. A deploy needs one for each app, and two more.',
      default: MAX_CFU.find((cfu) => cfu >= topics.sinks.length + SPARE_CFU) ?? MAX_CFU.at(-1),
      validation: [
        oneOf('max_cfu', MAX_CFU),
        {
          condition: `\${var.max_cfu >= length(var.sink_topics) + ${SPARE_CFU}}`,
          errorMessage: `max_cfu must be at least \${length(var.sink_topics) + ${SPARE_CFU}}, one for each of sink_topics and ${SPARE_CFU} more, got \${var.max_cfu}.`,
        },
      ],
    }),
    keyGeneration: addVariable(stack, 'flink_key_generation', {
      type: 'number',
      description: 'The first generation of API keys or, if terraform_data is replaced, the next one.',
      default: 1,
      validation: [wholeNumberFrom('flink_key_generation', 1, 1_000_000)],
    }),
  };
}

/** What Confluent's provider documents for `max_cfu`; more is to be had on request only, and not by Terraform. */
const MAX_CFU = [5, 10, 20, 30, 40, 50] as const;

/** Room for the successor of a statement while one replaces the other, and for a metadata query. */
const SPARE_CFU = 2;

/** A validation by Kafka's own rule. A `*` would turn the role bindings into patterns. */
const topicNames = (name: string): TerraformVariableValidationConfig => ({
  condition: `\${length(var.${name}) > 0 && alltrue([for topic in var.${name} : can(regex("^[A-Za-z0-9._-]{1,249}$", topic))])}`,
  errorMessage: `${name} must be a list of at least one topic name, got \${jsonencode(var.${name})}.`,
});
