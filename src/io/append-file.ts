import { closeSync, constants, existsSync, fstatSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from '../exit.ts'
import { inWords, makeFolders, refuseLinks, syncFolder } from './atomic-file.ts'

const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)

/**
 * Adds text at the end of a file and returns once it will outlast a crash. A crash in between may leave a part of it,
 * at the end of the file.
 * @param base no link is followed below this folder
 * @throws UsageError when the file is a link or not a file, or the system refuses
 */
export function appendDurably(path: string, text: string, base: string): void {
  inWords(path, () => {
    refuseLinks(base, dirname(path))
    makeFolders(dirname(path))
    const isNew = !existsSync(path)
    const descriptor = openSync(path, flags, 0o666)
    try {
      if (!fstatSync(descriptor).isFile())
        throw new UsageError(`will not write to ${JSON.stringify(path)}: it is not a file`)
      writeFileSync(descriptor, text)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    if (isNew) syncFolder(dirname(path))
  })
}
