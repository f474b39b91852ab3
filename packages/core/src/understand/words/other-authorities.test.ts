import { expect, test } from 'vitest'
import { analyseSentence } from '../../analyse/analyse.ts'
import { authoritiesNamed } from './other-authorities.ts'

const asOwn = (text: string) =>
  authoritiesNamed(analyseSentence(text)).flatMap(({ name, asOwn }) => (asOwn ? name : []))

test.each([
  ['Children in Rutland benefit from early help that is close to home.', 'Rutland'],
  ["Wiltshire's senior leaders know their service well.", 'Wiltshire'],
  ['The Knowsley fostering service has recruited more carers.', 'Knowsley'],
  ['Social workers in Slough have manageable caseloads.', 'Slough'],
  ['Leaders of Sefton Council have invested in early help.', 'Sefton'],
  ['Since the last inspection, Rochdale has invested in its workforce.', 'Rochdale'],
  ['Social workers enjoy working in Rochdale.', 'Rochdale'],
  ['Leaders at Rochdale know their services well.', 'Rochdale'],
  ['Care leavers from Coventry in custody are visited.', 'Coventry'],
  ['Children looked after by Trafford are seen regularly.', 'Trafford'],
  ['Children across the Wirral are safe.', 'Wirral'],
  ["Wiltshire's virtual school knows each pupil.", 'Wiltshire'],
  ['The quality of practice across Torbay is better than it was.', 'Torbay']
])('"%s" speaks of %s as of its own', (text, name) => {
  expect(asOwn(text)).toEqual([name])
})

test.each([
  ['Some children are placed in homes in Kent, far from their families.', 'children are placed there'],
  ['Two care leavers study at university in Leeds.', 'people study there'],
  ['Young people who live in Bolton are visited as often as others.', 'people live there'],
  ['Leaders have learned from a visit to Camden.', 'staff went there'],
  ['The regional adoption agency is shared with Devon and Torbay.', 'a joint service'],
  ['Managers work closely with Derby on transitions.', 'a partner'],
  ['A specialist nurse from Sheffield Hospital joins the meetings.', 'an institution'],
  ['Staff in neighbouring Dorset use the same system.', 'a neighbour'],
  ['An aunt who lives in Sandwell, and who cooks, was asked.', 'somebody lives there'],
  ['Some care leavers have tenancies in Camden.', 'people live there'],
  ['Two children go to appointments in Newcastle.', 'people go there'],
  ['The forum took part in a national event in York.', 'people go there'],
  ['Leaders commissioned Rochdale to review the front door.', 'it helps'],
  ["Rochdale's children's services have acted as improvement adviser.", 'it helps'],
  ["Staff have visited Sefton's family hubs.", 'somebody looked at it'],
  ['Children who have moved from Rochdale are seen promptly.', 'people came from there'],
  ['Young people from Sefton and this area meet each month.', 'a place beside'],
  ['A judge in Sefton praised social work evidence.', 'who is there is not of the council'],
  ['The recording system was first used in Oxfordshire.', 'it comes from there'],
  ['Children enjoy reading with their carers.', 'no name at all'],
  ['In March and May, visits in the area were late.', 'months']
])('"%s" does not: %s', text => {
  expect(asOwn(text)).toEqual([])
})
