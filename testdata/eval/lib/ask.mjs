// Asks the reference compiler what each case of the files given evaluates to, and writes the answers into them.
//
//	node ask.mjs FILE...
//
// The compiler's npm package is in $ORACLE_HOME, or where the oracle installs it.
//
// A case is a line of code. Its answer follows, indented by four spaces: the value's repr, or `error A-B: MESSAGE` and
// `warning A-B: MESSAGE` with the range in characters of the line (`error: MESSAGE` where it lies elsewhere, `error FILE:
// MESSAGE` in another file), and a line with the hints, separated by commas. Lines that start with // are comments. Paths
// in a case are those of files beside it.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const files = process.argv.slice(2);
const home = process.env.ORACLE_HOME ?? path.join(process.env.TMPDIR ?? '/tmp', 'typst-oracle');
const { NodeCompiler } = createRequire(path.resolve(home) + '/')('@myriaddreamin/typst-ts-node-compiler');

// place is a range in the line of the case, in characters, or another file.
function place(d, workspace) {
  const r = d.range;
  if (r) return r.start.line === 1 && r.end.line === 1 ? ` ${r.start.character}-${r.end.character}` : '';
  return d.path ? ' ' + path.relative(workspace, d.path) : '';
}

function describe(d, workspace) {
  const severity = { 1: 'error', 2: 'warning' }[d.severity];
  if (!severity) return []; // a step of the trace
  const [message, hints] = d.message.replaceAll(workspace, '').replaceAll(/@ws\/p\d+:0\.0\.0\//g, '').split(/, hints: /);
  const lines = `${severity}${place(d, workspace)}: ${message}`.split('\n');
  return hints ? [...lines, '  hints: ' + hints] : lines;
}

function ask(compiler, workspace, code) {
  const main = path.join(workspace, 'main.typ');
  compiler.addSource(main, `#context [#metadata(repr({\n${code}\n})) <v>]`);
  const r = compiler.compile({ mainFilePath: main, resetRead: true });
  const diags = [];
  const warnings = r.takeWarnings();
  if (warnings) diags.push(...compiler.fetchDiagnostics(warnings));
  if (r.hasError()) diags.push(...compiler.fetchDiagnostics(r.takeError()));
  const value = r.result ? compiler.query(r.result, { selector: '<v>' })[0].value.split('\n') : [];
  return [...diags.flatMap((d) => describe(d, workspace)), ...value].map((line) => '    ' + line);
}

for (const file of files) {
  const workspace = path.dirname(path.resolve(file));
  const compiler = NodeCompiler.create({ workspace });
  const cases = fs.readFileSync(file, 'utf8').split('\n').filter((line) => !line.startsWith('    '));
  const out = cases.flatMap((line) => (line === '' || line.startsWith('//') ? [line] : [line, ...ask(compiler, workspace, line)]));
  fs.writeFileSync(file, out.join('\n'));
}
