import { payload, type Writer } from './writer.ts'

/** The view itself, for programs that make their own text of it. */
export const view: Writer = (data) => payload(data)
