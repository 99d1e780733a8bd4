import type { TerraformStack, TerraformVariable } from 'cdktf';
import { addVariable, notBlank } from '../variable';

/** The Terraform variables of the Confluent access stack, besides region and account. */
export interface AccessVariables {
  readonly catalogName: TerraformVariable;
  readonly databaseName: TerraformVariable;
  readonly sourceTopics: TerraformVariable;
  readonly sinkTopic: TerraformVariable;
}

/** The topics of an app. */
export interface Topics {
  readonly sources: readonly string[];
  readonly sink: string;
}

/**
 * Declares the variables of the Confluent access stack.
 *
 * @param topics the defaults of `source_topics` and `sink_topic`
 */
export function addAccessVariables(stack: TerraformStack, topics: Topics): AccessVariables {
  return {
    catalogName: addVariable(stack, 'catalog_name', {
      type: 'string',
      description: 'The CCAF Catalog Name: the display name of the Confluent Cloud environment.',
      validation: [notBlank('catalog_name')],
    }),
    databaseName: addVariable(stack, 'database_name', {
      type: 'string',
      description: 'The CCAF Database Name: the display name of the Kafka cluster.',
      validation: [notBlank('database_name')],
    }),
    sourceTopics: addVariable(stack, 'source_topics', {
      type: 'list(string)',
      description: 'The topics that the app reads. It may read no others.',
      default: [...topics.sources],
      validation: [
        {
          condition: `\${length(var.source_topics) > 0 && alltrue([for topic in var.source_topics : ${TOPIC}])}`,
          errorMessage: `source_topics must be topic names, at least one, got \${jsonencode(var.source_topics)}.`,
        },
      ],
    }),
    sinkTopic: addVariable(stack, 'sink_topic', {
      type: 'string',
      description: 'The topic that the app creates and writes. It may write no other.',
      default: topics.sink,
      validation: [
        {
          condition: `\${alltrue([for topic in [var.sink_topic] : ${TOPIC}])}`,
          errorMessage: `sink_topic must be a topic name, got \${jsonencode(var.sink_topic)}.`,
        },
      ],
    }),
  };
}

// Kafka's own rule. A `*` would turn the role bindings into patterns.
const TOPIC = 'can(regex("^[A-Za-z0-9._-]{1,249}$", topic))';
