import type { NoticeProblem } from '#notices/problem.ts'

/** A problem of notices or templates for a terminal. @param about the file of the release concerned, when there are several */
export function describeProblem(
  { message, hint, file, line, field, locale }: NoticeProblem,
  level: 'error' | 'note',
  about: string | undefined,
): string {
  const place = file === undefined ? '' : ` (templates/${file}${line === undefined ? '' : `:${line}`})`
  const named = [field, locale].filter((part) => part !== undefined).join(', ')
  const which = named === '' || message.includes(named) ? '' : ` [${named}]`
  const help = hint === undefined ? '' : `help: ${hint}\n`
  return `${level}: ${about === undefined ? '' : `${about}: `}${message}${which}${place}\n${help}`
}
