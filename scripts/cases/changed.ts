/** Lines of a record that are not as they were; the versions of Flink and Java, in the first of them, may be others. */
export function changed([, ...before]: readonly string[], [, ...now]: readonly string[]): readonly string[] {
  const [old, fresh] = [new Set(before), new Set(now)];
  return [
    ...before.filter((line) => !fresh.has(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}
