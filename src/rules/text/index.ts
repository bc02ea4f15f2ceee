import type { Rule } from '#rules/rule.ts'
import { identicalTranslation } from './identical-translation.ts'
import { lowContrast } from './low-contrast.ts'
import { missingTranslation } from './missing-translation.ts'
import { noContacts } from './no-contacts.ts'
import { notNfc } from './not-nfc.ts'
import { placeholder } from './placeholder.ts'
import { untrimmed } from './untrimmed.ts'
import { unwritable } from './unwritable.ts'

/** The rules of `text/`. Add a line when you add a file. */
export const textRules: readonly Rule[] = [
  identicalTranslation,
  lowContrast,
  missingTranslation,
  noContacts,
  notNfc,
  placeholder,
  untrimmed,
  unwritable,
]
