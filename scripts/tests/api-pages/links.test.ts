import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenLinksIn } from '../../api-pages/links';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'api-pages-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

it('finds links to pages, files and places that are not there, and follows none to another host', () => {
  writeFileSync(join(folder, 'style.css'), '');
  writeFileSync(
    join(folder, 'a.html'),
    '<a id="top" href="b.html#one"><a href="b.html#two"><a href="#top"><a href="#x">',
  );
  writeFileSync(
    join(folder, 'b.html'),
    '<i id="one"><link href="style.css"><a href="c.html"><a href="https://example.com/none"><a href="a.html?q=1&amp;r">',
  );
  expect(brokenLinksIn(folder)).toEqual({
    pages: 2,
    links: 7,
    broken: [
      "a.html: 'b.html#two' leads nowhere",
      "a.html: '#x' leads nowhere",
      "b.html: 'c.html' leads nowhere",
      "b.html: 'a.html?q=1&r' leads nowhere",
    ],
  });
});
