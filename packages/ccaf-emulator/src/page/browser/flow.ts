import type { Flow, FlowNode } from '../model';
import { type Child, h, type View } from './dom';
import { figure } from './words';

const GAP = 34;
const SPACING = 10;
const MIN_WIDTH = 132;
const MAX_WIDTH = 230;
const PADDING = 9;
const LINE = 17;
/** Pixels of a character of the font of names, at its size. */
const CHARACTER = 7.25;

interface Box {
  readonly node: FlowNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The data flow as a picture: from left to right where there is room for it, otherwise from top to bottom. */
export function flowView(flow: Flow, width: number, moving: ReadonlySet<number>): View {
  const layers = layersOf(flow);
  const isWide = width >= layers.length * MIN_WIDTH + (layers.length - 1) * GAP;
  const boxes = isWide ? across(flow, layers, width) : down(flow, layers, width);
  const all = [...boxes.values()];
  const size = {
    width: Math.max(...all.map(({ x, width: w }) => x + w)),
    height: Math.max(...all.map(({ y, height }) => y + height)),
  };
  const edges = flow.flatMap((node, to) =>
    node.inputs.map((from) => edgeView(boxes, from, to, isWide, isMoving(flow, from, moving))),
  );
  return h('div', { class: 'picture' }, [
    h(
      'svg',
      {
        width: size.width + 2,
        height: size.height + 2,
        viewBox: `-1 -1 ${size.width + 2} ${size.height + 2}`,
        role: 'img',
        'aria-label': inWords(flow),
      },
      [...edges, ...flow.map((node, index) => nodeView(boxes.get(index), node, moving.has(index)))],
    ),
  ]);
}

/** The nodes by their distance from the sink, the farthest first: what a node reads stands right before it. */
function layersOf(flow: Flow): readonly (readonly number[])[] {
  const distances = flow.map(() => 0);
  for (const [index, { inputs }] of [...flow.entries()].reverse()) {
    for (const input of inputs) distances[input] = Math.max(distances[input] ?? 0, (distances[index] ?? 0) + 1);
  }
  const layers: number[][] = Array.from({ length: Math.max(...distances) + 1 }, () => []);
  for (const [index, distance] of distances.entries()) layers[layers.length - 1 - distance]?.push(index);
  return layers;
}

const textLines = ({ kind, lines, rows, read }: FlowNode): readonly string[] => {
  if (rows === null) return ['no such table'];
  if (rows === undefined) return lines;
  if (kind === 'source' && read !== undefined)
    return [read < rows ? `${figure(read)} of ${figure(rows)} read` : `${counted(rows)} read`];
  return [counted(rows)];
};

const counted = (rows: number): string => `${figure(rows)} ${rows === 1 ? 'row' : 'rows'}`;

const heightOf = (node: FlowNode): number => 2 * PADDING + LINE * (1 + textLines(node).length) - 3;

type Place = (index: number, box: Omit<Box, 'node'>) => void;

function across(flow: Flow, layers: readonly (readonly number[])[], width: number): ReadonlyMap<number, Box> {
  const boxWidth = Math.min(MAX_WIDTH, Math.floor((width - 2 - (layers.length - 1) * GAP) / layers.length));
  const total = Math.max(...layers.map((layer) => stacked(flow, layer)));
  return placed(flow, (place) => {
    for (const [depth, layer] of layers.entries()) {
      let y = (total - stacked(flow, layer)) / 2;
      for (const [index, height] of heights(flow, layer)) {
        place(index, { x: depth * (boxWidth + GAP), y, width: boxWidth, height });
        y += height + SPACING;
      }
    }
  });
}

function down(flow: Flow, layers: readonly (readonly number[])[], width: number): ReadonlyMap<number, Box> {
  const most = Math.max(...layers.map(({ length }) => length));
  const boxWidth = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, Math.floor((width - 2 - (most - 1) * SPACING) / most)));
  const total = most * boxWidth + (most - 1) * SPACING;
  return placed(flow, (place) => {
    let y = 0;
    for (const layer of layers) {
      const height = Math.max(...heights(flow, layer).map(([, own]) => own));
      const indent = (total - layer.length * boxWidth - (layer.length - 1) * SPACING) / 2;
      for (const [at, index] of layer.entries())
        place(index, { x: indent + at * (boxWidth + SPACING), y, width: boxWidth, height });
      y += height + GAP;
    }
  });
}

function placed(flow: Flow, layout: (place: Place) => void): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>();
  layout((index, box) => {
    const node = flow[index];
    if (node !== undefined) boxes.set(index, { node, ...box });
  });
  return boxes;
}

const heights = (flow: Flow, layer: readonly number[]): readonly (readonly [number, number])[] =>
  layer.flatMap((index) => {
    const node = flow[index];
    return node ? [[index, heightOf(node)] as const] : [];
  });

const stacked = (flow: Flow, layer: readonly number[]): number =>
  heights(flow, layer).reduce((sum, [, height]) => sum + height + SPACING, -SPACING);

/** Whether rows come along: those of a source that just changed, or of anything behind it. */
const isMoving = (flow: Flow, from: number, moving: ReadonlySet<number>): boolean =>
  moving.has(from) || (flow[from]?.inputs.some((input) => isMoving(flow, input, moving)) ?? false);

function edgeView(boxes: ReadonlyMap<number, Box>, from: number, to: number, isWide: boolean, moves: boolean): Child {
  const [a, b] = [boxes.get(from), boxes.get(to)];
  if (a === undefined || b === undefined) return undefined;
  const [x1, y1, x2, y2] = isWide
    ? [a.x + a.width, a.y + a.height / 2, b.x - 5, b.y + b.height / 2]
    : [a.x + a.width / 2, a.y + a.height, b.x + b.width / 2, b.y - 5];
  const [cx, cy] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const curve = isWide ? `C${cx} ${y1} ${cx} ${y2} ${x2} ${y2}` : `C${x1} ${cy} ${x2} ${cy} ${x2} ${y2}`;
  const head = isWide ? `M${x2 - 4} ${y2 - 5}l7 5-7 5` : `M${x2 - 5} ${y2 - 4}l5 7 5-7`;
  return h(
    'g',
    { class: moves ? 'edge moving' : 'edge', key: `${from}-${to}` },
    h('path', { d: `M${x1} ${y1}${curve}` }),
    h('path', { d: head, class: 'arrow' }),
  );
}

function nodeView(box: Box | undefined, node: FlowNode, moves: boolean): Child {
  if (box === undefined) return undefined;
  const { x, y, width, height } = box;
  const fitting = (text: string): string => {
    const most = Math.floor((width - 2 * PADDING) / CHARACTER);
    return text.length > most ? `${text.slice(0, most - 1)}…` : text;
  };
  return h('g', { class: `node ${node.kind}${moves ? ' moving' : ''}`, transform: `translate(${x} ${y})` }, [
    h('title', {}, node.full),
    h('rect', { width, height, rx: 8 }),
    h('text', { x: PADDING, y: PADDING + 12, class: 'title' }, fitting(node.title)),
    ...textLines(node).map((line, index) =>
      h('text', { x: PADDING, y: PADDING + 12 + LINE * (index + 1) }, fitting(line)),
    ),
  ]);
}

/** The picture for those who do not see it. */
function inWords(flow: Flow): string {
  return flow
    .map((node) =>
      [node.kind === 'source' ? 'from' : node.kind === 'sink' ? 'into' : '', node.title, textLines(node).join(', ')]
        .filter((text) => text !== '')
        .join(' '),
    )
    .join('; ');
}
