import { h as element, render, type VNode } from 'preact';

type Value = string | number | boolean | undefined | (() => void);

/** What an element should be. Text is always text: nothing here makes HTML of a string. */
export type View = VNode;

export type Child = View | string | undefined;

/**
 * Describes an element. The attribute `key` tells it from its neighbours, so that it stays the same element when those
 * change; an attribute that is a function listens to the event of its name; `false` and `undefined` stand for none.
 */
export function h(
  tag: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly (Child | readonly Child[])[]
): View {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false);
  const props = given.map(([name, value]) => [typeof value === 'function' ? `on${name}` : name, value]);
  return element(tag, Object.fromEntries(props), ...children.flat());
}

/** Makes an element's children what they should be, touching only what differs: focus, selection and scroll survive. */
export function patch(parent: Element, children: readonly Child[]): void {
  render([...children], parent);
}
