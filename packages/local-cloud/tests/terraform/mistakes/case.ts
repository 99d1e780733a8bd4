/** A configuration with a name of its own in it, and all that Terraform says of it. */
export type Case = readonly [title: string, configuration: (name: string) => object, ...said: readonly string[]];

export const of =
  (type: string, body: object) =>
  (name: string): object => ({ resource: { [type]: { [name]: body } } });
export const lookup =
  (type: string, body: object) =>
  (name: string): object => ({ data: { [type]: { [name]: body } } });
/** A provider with these arguments, and something that uses it. */
export const provided =
  (type: string, body: object, use: object) =>
  (name: string): object => {
    const [provider = ''] = type.split('_');
    const resource = { [type]: { [name]: { ...use, provider: `${provider}.${name}` } } };
    return { provider: { [provider]: [{ alias: name, ...body }] }, resource };
  };

export const unconfigurable = (path: string): string =>
  `error: Value for unconfigurable attribute: Can't configure a value for "${path}": ` +
  'its value will be decided automatically based on the result of applying this configuration.';
export const unknown = (name: string): string =>
  `error: Extraneous JSON object property: No argument or block type is named "${name}".`;
export const missing = (name: string): string =>
  `error: Missing required argument: The argument "${name}" is required, but no definition was found.`;
export const noBlock = (name: string): string =>
  `error: Incorrect JSON value type: Either a JSON object or a JSON array is required, representing the contents of ` +
  `one or more "${name}" blocks.`;
export const tooFew = (name: string): string =>
  `error: Insufficient ${name} blocks: At least 1 "${name}" blocks are required.`;
export const tooMany = (name: string, most: number): string =>
  `error: Too many ${name} blocks: No more than ${most} "${name}" blocks are allowed`;
