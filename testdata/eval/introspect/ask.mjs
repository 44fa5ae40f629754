// Asks the reference compiler what the documents in the files given say about themselves, and writes the answers into
// them.
//
//	node ask.mjs FILE...
//
// The compiler's npm package is in $ORACLE_HOME, or where the oracle installs it.
//
// A file has cases: a line `=== TITLE`, a document, a line `---`, and the answer. Each document begins with prelude.typ,
// which defines see. The answer has a line for each call of see: the repr of its argument; before these
// `error LINE:COLUMN-COLUMN: MESSAGE`, `warning …` and `hints: …`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';

const files = process.argv.slice(2);
const home = process.env.ORACLE_HOME ?? path.join(process.env.TMPDIR ?? '/tmp', 'typst-oracle');
const { NodeCompiler } = createRequire(path.resolve(home) + '/')('@myriaddreamin/typst-ts-node-compiler');
const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'ask-'));
const main = path.join(workspace, 'main.typ');
const prelude = fs.readFileSync(new URL('prelude.typ', import.meta.url), 'utf8');
const above = prelude.split('\n').length - 1;

function range(r) {
  if (!r) return '';
  const end = r.end.line === r.start.line ? r.end.character : `${r.end.line - above + 1}:${r.end.character}`;
  return ` ${r.start.line - above + 1}:${r.start.character}-${end}`;
}

function describe(d) {
  const severity = { 1: 'error', 2: 'warning' }[d.severity];
  if (!severity) return []; // a step of the trace
  const [message, hints] = d.message.split(/, hints: /);
  return [`${severity}${range(d.range)}: ${message}`, ...(hints ? ['  hints: ' + hints] : [])];
}

function ask(document) {
  const compiler = NodeCompiler.create({ workspace });
  compiler.addSource(main, prelude + document);
  const r = compiler.compile({ mainFilePath: main, resetRead: true });
  const lines = [];
  const warnings = r.takeWarnings();
  if (warnings) lines.push(...compiler.fetchDiagnostics(warnings).flatMap(describe));
  if (r.hasError()) lines.push(...compiler.fetchDiagnostics(r.takeError()).flatMap(describe));
  if (r.result) lines.push(...compiler.query(r.result, { selector: '<seen>' }).map((m) => m.value));
  return lines.map((line) => line + '\n').join('');
}

for (const file of files) {
  const [head, ...cases] = fs.readFileSync(file, 'utf8').split(/^=== /m);
  const asked = cases.map((text) => {
    const [, title, document] = /^(.*)\n([^]*?)^---\n/m.exec(text);
    return `=== ${title}\n${document}---\n${ask(document)}\n`;
  });
  fs.writeFileSync(file, head + asked.join('').trimEnd() + '\n');
}
