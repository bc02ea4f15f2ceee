import { join } from 'node:path'
import type { Content } from '#delivery/content.ts'
import { keyOf, ledgerOf, type Parcel } from '#delivery/parcel.ts'
import type { Host } from '#host.ts'

/** A folder, and the place from which its path counts. */
export type FilesPlace = { readonly folder: string; readonly root: string }

/**
 * Writes the forms of a notice, or what would be sent in their place, into a folder.
 * @param forms by format
 * @returns the paths, as given and below it
 */
export function writeParcelFiles(
  host: Host,
  { folder, root }: FilesPlace,
  parcel: Parcel,
  forms: Content['forms'],
): readonly string[] {
  return [...forms].map(([format, { text, extension }]) => {
    const ending = format === extension ? extension : `${format}.${extension}`
    const path = `${folder.replace(/\/+$/, '')}/${fileOf(parcel, ending)}`
    host.write(join(root, path), text)
    return path
  })
}

/** `2026-12-05-accounting/customer-1.email.customers.vi.eml`, with the revision where there was another one before. */
function fileOf(parcel: Parcel, ending: string): string {
  const { step, revision, channel, target, locale } = keyOf(parcel)
  const name = [step, ...(revision === 0 ? [] : [`r${revision}`]), channel, target, locale, ending]
  return `${ledgerOf(parcel.topic)}/${name.join('.')}`
}
