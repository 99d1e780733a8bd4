type Value = string | number | boolean | undefined | (() => void);
type Attributes = Readonly<Record<string, Value>>;

/** What an element should be. Text is always text: nothing here makes HTML of a string. */
export interface View {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

export type Child = View | string | undefined;

/**
 * Describes an element. The attribute `key` tells it from its neighbours, so that it stays the same element when those
 * change; an attribute that is a function listens to the event of its name; `false` and `undefined` stand for none.
 */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly (Child | readonly Child[])[]): View {
  return { tag, attributes, children: children.flat() };
}

const known = new WeakMap<Element, Attributes>();
const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element's children what they should be, touching only what differs: focus, selection and scroll survive. */
export function patch(parent: Element, children: readonly Child[]): void {
  const wanted = children.filter((child) => child !== undefined);
  const keys = new Set(wanted.map(keyOf));
  for (const child of [...parent.children]) {
    const key = known.get(child)?.['key'];
    if (key !== undefined && !keys.has(key)) child.remove();
  }
  let next = parent.firstChild;
  for (const view of wanted) {
    const node = find(view, parent, next) ?? create(view, parent);
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
    update(node, view);
  }
  while (next !== null) {
    const { nextSibling }: ChildNode = next;
    next.remove();
    next = nextSibling;
  }
}

const keyOf = (view: View | string): Value => (typeof view === 'string' ? undefined : view.attributes['key']);

/** The node that already stands for a view: by its key, or by its place. */
function find(view: View | string, parent: Element, next: ChildNode | null): ChildNode | undefined {
  if (typeof view === 'string') return next instanceof Text ? next : undefined;
  const key = keyOf(view);
  const isNext = next instanceof Element && known.has(next) && known.get(next)?.['key'] === key;
  if (isNext && next.localName === view.tag) return next;
  if (key === undefined) return undefined;
  return [...parent.children].find((child) => known.get(child)?.['key'] === key);
}

function create(view: View | string, parent: Element): ChildNode {
  if (typeof view === 'string') return document.createTextNode(view);
  return document.createElementNS(view.tag === 'svg' ? SVG : parent.namespaceURI, view.tag) as Element;
}

function update(node: ChildNode, view: View | string): void {
  if (typeof view === 'string') {
    if (node.nodeValue !== view) node.nodeValue = view;
    return;
  }
  if (!(node instanceof Element)) return;
  const before = known.get(node) ?? {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(view.attributes)]))
    if (name !== 'key' && before[name] !== view.attributes[name]) setAttribute(node, name, view.attributes[name]);
  known.set(node, view.attributes);
  patch(node, view.children);
}

function setAttribute(element: Element, name: string, value: Value): void {
  if (typeof value === 'function') Object.assign(element, { [`on${name}`]: value });
  else if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}
