/**
 * Makes what follows from an owner alone once for each owner: the patterns of a framework, say. It lives as long as
 * its owner, for every checker, so nothing that a draft says may be kept this way; that is what a memory is for.
 */
export function oncePer<Owner extends object, Value>(make: (owner: Owner) => Value): (owner: Owner) => Value {
  const made = new WeakMap<Owner, { readonly value: Value }>()
  return owner => {
    let known = made.get(owner)
    if (known === undefined) {
      known = { value: make(owner) }
      made.set(owner, known)
    }
    return known.value
  }
}
