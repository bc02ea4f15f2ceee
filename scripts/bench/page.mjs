import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '../root.mjs'

const require = createRequire(import.meta.url)

/** docs/benchmarks.md */
export function page(results, runs) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const peers = ['ajv-cli', 'handlebars'].map((name) => `${name} ${require(`${name}/package.json`).version}`)
  const { model } = cpus()[0]
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  return `# Benchmarks

\`npm run bench\` wrote this page on ${new Date().toISOString().slice(0, 10)}. Each row runs its two sides in turn on the same machine and
compares the medians of ${runs} runs of whole processes; ratios travel between machines, seconds do not.

Machine: ${cpus().length} x ${model.trim()}, ${memory}, ${process.platform}. Versions: relctl ${version}, node ${process.versions.node}, ${peers.join(', ')}.

| what | measured against | relctl | the other | ratio | at most | reached |
|---|---|--:|--:|--:|--:|---|
${results.map(line).join('\n')}

Manifests are generated, about 1 KB each, sound, two for each weekend. \`check\` runs every rule, the judgement of every
notice included; ajv-cli validates the same files against the same schema and does nothing else. Notices are written within
one process, from releases of which customers hear three times before and once after: relctl makes up what is to be told,
fills in the template and proofreads the text; Handlebars fills in the same template from a view that stands ready.

${readFileSync(join(root, 'scripts/bench/notes.md'), 'utf8')}`
}

function line({ what, peer, unit, value, other, ratio, reach, isReached }) {
  const cells =
    unit === 'x'
      ? [peer, seconds(value), seconds(other), `${ratio.toFixed(2)} x`, `${reach} x`]
      : ['nothing', `${Math.round(value)} MiB`, '', '', `${reach} MiB`]
  return `| ${[what, ...cells, isReached ? 'yes' : 'no'].join(' | ')} |`
}

function seconds(value) {
  return `${value.toFixed(2)} s`
}
