import type { ModuleId, ProductId } from './vendor.ts'

/** One release of the year: how it begins, and what people then do about it. Times are those of its product. */
export type Story = {
  readonly id: string
  readonly product: ProductId
  readonly class: string
  readonly module: ModuleId
  /** When somebody plans it. */
  readonly begins: string
  /** More of the call of `new`. */
  readonly flags?: readonly string[]
  /** Where the work is planned first: found by `new` unless its flags name a start. Undefined for work at once. */
  readonly window?: Span
  /** Windows of the batches, the first one in `window`, each for the customers of its name. */
  readonly batches?: Readonly<Record<string, Span>>
  /** What somebody writes into the manifest by hand. */
  readonly writes?: string
  readonly life: readonly Deed[]
}

/** `2026-01-17T22:00/23:30` */
export type Span = string

/** When, which event, and the rest of the call of `record`. */
export type Deed = { readonly at: string; readonly event: string; readonly args: readonly string[] }

/** `2026-01-17T22:00 started --by it`: words with blanks stand in double quotes. */
export function deeds(text: string): readonly Deed[] {
  return text
    .trim()
    .split('\n')
    .map((line) => words(line))
    .map(([at = '', event = '', ...args]) => ({ at, event, args }))
}

function words(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''))
}

export const why = '--reason vi="Cần thêm thời gian kiểm thử" --reason en="More time for tests"'
