import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { cleanEnvironment } from '../environment.ts'

const require = createRequire(import.meta.url)
const command = require.resolve('yaml-language-server/bin/yaml-language-server')

type Message = { readonly id?: number; readonly method?: string; readonly params?: unknown; readonly result?: unknown }

export type Finding = {
  readonly message: string
  readonly severity: number
  readonly range: {
    readonly start: { readonly line: number; readonly character: number }
    readonly end: { readonly line: number; readonly character: number }
  }
}

export type Offer = { readonly label: string; readonly documentation?: string | { readonly value: string } }

export type Editor = {
  /** Opens a file, or shows another text of it, and gives what the server then finds in it. */
  readonly diagnose: (path: string, text?: string) => Promise<readonly Finding[]>
  /** What is offered at a 0-based line and character of an open file. */
  readonly complete: (path: string, line: number, character: number) => Promise<readonly Offer[]>
  /** The text shown for a place of an open file. */
  readonly hover: (path: string, line: number, character: number) => Promise<string>
  readonly close: () => Promise<void>
}

/**
 * The YAML language server as an editor runs it: started over stdio in a folder, with the `yaml` settings of that
 * editor and no catalogue of schemas from the network.
 */
export async function openEditor(folder: string, settings: Readonly<Record<string, unknown>> = {}): Promise<Editor> {
  const child = spawn(process.execPath, [command, '--stdio'], { cwd: folder, env: cleanEnvironment() })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const yaml = { schemaStore: { enable: false }, ...settings }
  const answers = new Map<number, (result: unknown) => void>()
  const diagnosed = new Map<string, (findings: readonly Finding[]) => void>()
  let count = 0
  let versions = 0
  let configured = (): void => {}
  const settled = new Promise<void>((resolve) => {
    configured = resolve
  })

  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const ask = <Result>(method: string, params: unknown): Promise<Result> => {
    count += 1
    const id = count
    return new Promise((resolve) => {
      answers.set(id, resolve as (result: unknown) => void)
      send({ id, method, params })
    })
  }
  const receive = ({ id, method, params, result }: Message): void => {
    if (method === undefined) answers.get(id ?? 0)?.(result)
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Finding[] }
      diagnosed.get(uri)?.(diagnostics)
    }
    if (method === undefined || id === undefined) return
    const { items = [] } = (params ?? {}) as { items?: readonly { section: string }[] }
    send({ id, result: items.map(({ section }) => (section === 'yaml' ? yaml : null)) })
    if (method === 'workspace/configuration') configured()
  }
  child.stdout.on('data', unframe(receive))

  const uriOf = (path: string): string => pathToFileURL(`${folder}/${path}`).href
  const place = (path: string, line: number, character: number) => ({
    textDocument: { uri: uriOf(path) },
    position: { line, character },
  })
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'releases' }]
  await ask('initialize', {
    processId: process.pid,
    rootUri: workspaceFolders[0]?.uri,
    workspaceFolders,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
        hover: { contentFormat: ['markdown'] },
      },
    },
  })
  send({ method: 'initialized', params: {} })
  await settled

  return {
    diagnose: (path, text = readFileSync(`${folder}/${path}`, 'utf8')) =>
      new Promise((resolve) => {
        const uri = uriOf(path)
        const known = diagnosed.has(uri)
        diagnosed.set(uri, resolve)
        versions += 1
        const document = { uri, languageId: 'yaml', version: versions, text }
        if (!known) send({ method: 'textDocument/didOpen', params: { textDocument: document } })
        else send({ method: 'textDocument/didChange', params: { textDocument: document, contentChanges: [{ text }] } })
      }),
    complete: async (...at) => {
      const found = await ask<{ items: readonly Offer[] }>('textDocument/completion', place(...at))
      return found.items
    },
    hover: async (...at) => {
      const found = await ask<{ contents: { value: string } } | null>('textDocument/hover', place(...at))
      return found?.contents.value ?? ''
    },
    close: () => {
      child.kill()
      return ended
    },
  }
}

/** Cuts a stream of bytes into messages by the length that their header tells. */
function unframe(receive: (message: Message) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = rest.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(0, head)).toString())?.[1])
      if (head < 0 || rest.length < head + 4 + length) return
      receive(JSON.parse(rest.subarray(head + 4, head + 4 + length).toString()) as Message)
      rest = rest.subarray(head + 4 + length)
    }
  }
}
