import { NAME_RULE, secretRule } from 'ccaf-deployer/target';
import { TerraformVariable, type TerraformVariableConfig, type TerraformVariableValidationConfig } from 'cdktf';
import type { Construct } from 'constructs';

/** Adds a Terraform variable whose name is exactly `name`, and which cannot be null. */
export function addVariable(scope: Construct, name: string, config: TerraformVariableConfig): TerraformVariable {
  return new TerraformVariable(scope, name, { ...config, nullable: false });
}

/** A validation: the string matches a regular expression (RE2). */
export const matches = (name: string, pattern: string, expected: string): TerraformVariableValidationConfig =>
  validation(name, `can(regex("${pattern}", var.${name}))`, expected);

/** A validation: the string is a name or an id, as it was meant to be copied. */
export const isName = (name: string): TerraformVariableValidationConfig =>
  matches(name, NAME_RULE.pattern.replaceAll('\\', '\\\\'), NAME_RULE.expected);

/** A validation: the string is the name of a secret, or its ARN in the region and account of the stack. */
export const isSecret = (name: string): TerraformVariableValidationConfig => {
  const variables = { region: `\${var.aws_region}`, accountId: `\${var.aws_account_id}` };
  // Filled in by a function: CDKTF would escape a template in a template.
  const pattern = `format("${secretRule({ region: '%s', accountId: '%s' }).pattern}", var.aws_region, var.aws_account_id)`;
  return validation(name, `can(regex(${pattern}, var.${name}))`, secretRule(variables).expected);
};

/** A validation: the number is whole, and neither below `low` nor above `high`. */
export const wholeNumberFrom = (name: string, low: number, high: number): TerraformVariableValidationConfig =>
  validation(
    name,
    `floor(var.${name}) == var.${name} && var.${name} >= ${low} && var.${name} <= ${high}`,
    `a whole number from ${low} to ${high}`,
  );

/** A validation: the number is one of a list. */
export const oneOf = (name: string, allowed: readonly number[]): TerraformVariableValidationConfig =>
  validation(name, `contains([${allowed.join(', ')}], var.${name})`, `one of ${allowed.join(', ')}`);

/** A validation: the string is this one. */
export const only = (name: string, value: string, why: string): TerraformVariableValidationConfig =>
  validation(name, `var.${name} == "${value}"`, `${value}, ${why}`);

function validation(name: string, condition: string, expected: string): TerraformVariableValidationConfig {
  return {
    condition: `\${${condition}}`,
    errorMessage: `${name} must be ${expected}, got \${jsonencode(var.${name})}.`,
  };
}
