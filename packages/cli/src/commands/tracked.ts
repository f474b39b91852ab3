import { Option } from 'commander'

/** Which side of the tracked changes of a Word document a command reads. */
export function trackedOption(): Option {
  return new Option(
    '--tracked <side>',
    'read Word documents with tracked changes accepted, or as before them'
  )
    .choices(['accepted', 'original'])
    .default('accepted')
}
