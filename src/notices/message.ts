/** A notice in the pieces that a chat shows, before any chat lays them out in its own way. All texts are plain. */
export type Message = {
  readonly title: string
  /** Sentences at the head. */
  readonly lead: readonly string[]
  /** What is looked for first: when, how long, who. */
  readonly facts: readonly Fact[]
  readonly parts: readonly MessagePart[]
  /** Small print. */
  readonly foot: readonly string[]
}

export type Fact = { readonly label: string; readonly value: string }

export type MessagePart = {
  /** Null for lines that belong to no heading. */
  readonly heading: string | null
  readonly lines: readonly Line[]
}

export type Line = {
  /** What stands out before the text. */
  readonly label?: string
  readonly text: string
  /** Where the text leads. */
  readonly href?: string
  /** Whether it is an entry of a list. */
  readonly item: boolean
}
