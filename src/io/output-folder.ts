import { lstatSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../exit.ts'
import type { OutputFolder } from '../host.ts'
import { writeAtomically } from './atomic-file.ts'

/** Lists what runs have made, one path a line, so that nothing else is ever replaced or removed. */
const recordName = '.relctl-files'

/** Opens a folder for generated files. @param base no link is followed below this folder */
export function openOutputFolder(folder: string, base: string): OutputFolder {
  const known = new Set(readRecordOf(folder))
  const made = new Set<string>()
  const write = (path: string, content: string | Uint8Array) =>
    writeAtomically(join(folder, path), content, base, { lasting: false })
  return {
    put(path, content) {
      const old = contentOf(join(folder, path))
      made.add(path)
      if (old?.equals(typeof content === 'string' ? Buffer.from(content) : content)) return false
      if (old && !known.has(path)) {
        const message = `will not replace ${JSON.stringify(join(folder, path))}: relctl has not written it`
        throw new UsageError(message, 'name an empty folder, or remove the file')
      }
      write(path, content)
      return true
    },
    finish(complete) {
      const gone = complete ? [...known].filter((path) => !made.has(path)) : []
      for (const path of gone) remove(folder, path)
      const kept = new Set([...made, ...(complete ? [] : known)])
      const record = [...kept].sort().map((path) => `${path}\n`)
      const text = record.join('')
      if (contentOf(join(folder, recordName))?.toString() !== text) write(recordName, text)
      return gone.length
    },
  }
}

/** The paths of earlier runs; those that lead out of the folder are nobody's. */
function readRecordOf(folder: string): readonly string[] {
  const text = contentOf(join(folder, recordName))?.toString() ?? ''
  return text.split('\n').filter((path) => /^[^/\\\0][^\\\0]*$/.test(path) && !path.split('/').includes('..'))
}

/** Undefined unless it is a regular file. */
function contentOf(path: string): Buffer | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined
}

/** A file, and the folders that are empty without it. What is behind a link is left alone. */
function remove(folder: string, path: string): void {
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    if (lstatSync(join(folder, at), { throwIfNoEntry: false })?.isDirectory() !== true) return
  }
  rmSync(join(folder, path), { force: true })
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    if (readdirSync(join(folder, at)).length > 0) return
    rmdirSync(join(folder, at))
  }
}
