/** Source: 'key.format' and 'value.format' on the CREATE TABLE page of the documentation. */
export const FORMATS = ['avro-registry', 'json-registry', 'proto-registry', 'raw'];

/** What a format with a schema can be told. Two of JSON are from older answers of the service. */
const SUFFIXES = ['id-encoding', 'schema-context', 'subject-names'];
const JSON_SUFFIXES = ['validate-writes', 'wire-encoding'];

/** The options that the formats of a table bring along: those of a format that it has not are no options. */
export function optionsOfFormat(all: ReadonlyMap<string, string>): readonly string[] {
  return (['key', 'value'] as const).flatMap((part) => {
    const format = all.get(`${part}.format`) ?? (part === 'value' ? 'avro-registry' : undefined);
    if (format === undefined || format === 'raw') return [];
    const suffixes = format === 'json-registry' ? [...SUFFIXES, ...JSON_SUFFIXES] : SUFFIXES;
    return suffixes.map((suffix) => `${part}.${format}.${suffix}`);
  });
}

export const isOptionOfFormat = (key: string, all: ReadonlyMap<string, string>): boolean =>
  optionsOfFormat(all).includes(key);
