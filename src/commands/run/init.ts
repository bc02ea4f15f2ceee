import { basename, join } from 'node:path'
import type { Input } from '#commands/command.ts'
import { type ExitCode, exit, UsageError } from '#exit.ts'
import type { Host, Tree } from '#host.ts'
import { andWords, suggest } from '#manifest/suggest.ts'
import { isPolicy, openLibrary } from '#policy/library.ts'
import type { Policy } from '#policy/policy.ts'
import { type Beginning, filesOf } from './init-files.ts'
import { firstRelease } from './new.ts'
import { requireGiven } from './new-answers.ts'
import { withFiles } from './overlay.ts'

/** Installing relctl in a folder writes it, so that it alone may be there before. */
const byNpm = 'package.json'

export async function run(host: Host, input: Input): Promise<ExitCode> {
  const root = host.resolve(input.args[0] ?? '.')
  const beginning = await beginningOf(host, input, basename(root))
  const there = treeAt(host, root)
  const isThere = (path: string) => {
    const found = there.read(path)
    return found.ok || found.reason !== 'missing'
  }
  const files = new Map([...filesOf(beginning)].filter(([path]) => path !== byNpm || !isThere(path)))
  const existing = [...files.keys(), 'releases'].filter(isThere)
  if (existing.length > 0)
    throw new UsageError(
      `${andWords(existing)} ${existing.length === 1 ? 'is' : 'are'} there already, and nothing is overwritten`,
      'choose another folder, or write what is missing yourself; relctl new adds a release',
    )
  const bytes = new Map([...files].map(([path, text]) => [join(root, path), new TextEncoder().encode(text)]))
  const empty: Host = { ...host, cwd: root, ask: undefined, findUp: () => root, open: () => nothing(root) }
  const first = await firstRelease(withFiles(empty, bytes), beginning.locales)
  for (const [path, text] of [...files, [first.file, first.text] as const]) {
    host.write(join(root, path), text)
    host.out(`✓ ${path}\n`)
  }
  if (!files.has(byNpm)) host.err(`note: ${byNpm} is there already and stays as it is\n`)
  for (const line of first.because) host.err(`note: ${line}\n`)
  host.err('note: relctl check proves it, relctl plan shows who owes what; relctl new plans the next release\n')
  return exit.ok
}

/** @param usualName what the organisation is called when nobody says it and nobody is to be asked */
async function beginningOf(host: Host, { options, lists }: Input, usualName: string): Promise<Beginning> {
  const usual = options['yes'] === true
  const ask = usual ? undefined : host.ask
  const library = openLibrary([], [])
  const policies = library.ids.flatMap((id) => {
    const found = library.get(id, { file: 'relctl.yaml', path: ['policy'], at: 'value' })
    return isPolicy(found) ? [found] : []
  })
  const choices = policies.map(({ id, title }) => ({ value: id, label: title.en ?? id }))
  const given = options['policy']?.toString()
  const id = given ?? (ask ? await ask.choose('What are customers promised?', choices) : 'default')
  const policy = policies.find((candidate): candidate is Policy => candidate.id === id)
  if (!policy) throw new UsageError(`there is no policy "${id}"`, suggest(id, library.ids))
  const needed = (text: string) => (text === '' ? 'this is needed' : undefined)
  const said = options['name']?.toString() ?? (usual ? usualName : undefined)
  if (!ask)
    requireGiven([
      ...(said === undefined ? [{ flag: '--name', example: '"…"' }] : []),
      ...(lists['contact'] === undefined ? [{ flag: '--contact', example: 'phone="…"' }] : []),
    ])
  const name = said ?? (await ask?.text('Name of the organisation', needed)) ?? usualName
  const asked = async () => (ask ? [await ask.text('Help desk', notAContact, 'phone=1900 0000')] : [])
  const contacts = lists['contact'] ?? (await asked())
  return {
    policy: id,
    name,
    timezone: policy.timezone,
    locales: policy.locales,
    contacts: contacts.map(readContact),
    ci: String(options['ci']),
    version: host.version,
  }
}

const contact = /^(phone|email|chat|zalo|web)=(.+)$/

function notAContact(given: string): string | undefined {
  return contact.test(given) ? undefined : 'write phone=…, email=…, chat=…, zalo=… or web=…'
}

function readContact(given: string): Beginning['contacts'][number] {
  const [, kind, value] = contact.exec(given) ?? []
  if (kind !== undefined && value !== undefined) return { kind, value }
  throw new UsageError(
    `--contact is "${given}", expected a kind and a value`,
    'write for example --contact phone="1900 0000"',
  )
}

/** What is in the folder; nothing when it is not there yet. */
function treeAt(host: Host, root: string): Tree {
  try {
    return host.open(root)
  } catch (error) {
    if (error instanceof UsageError) return nothing(root)
    throw error
  }
}

function nothing(root: string): Tree {
  return { root, read: () => ({ ok: false, reason: 'missing' }), list: () => [] }
}
