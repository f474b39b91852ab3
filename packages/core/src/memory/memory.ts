/**
 * What was worked out before, kept so that an edit costs only what it changed. A memory is made by whoever checks and
 * handed in; nothing here lives in a module. A value kept is always the value that would be worked out again, so
 * results never depend on what a memory holds.
 */

/** A cache of at most `limit` entries; the one used longest ago goes first. */
export class Bounded<Value> {
  readonly #limit: number
  readonly #apart: (text: string) => string
  /** Two generations: entries of `#old` that are not asked for again are dropped together. */
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()

  /** `limit` is the number of entries, at least 2. `own` gives a text in a place of its own. */
  constructor(limit: number, own: (text: string) => string = apart) {
    this.#limit = limit
    this.#apart = own
  }

  /** The number of entries held. */
  get size(): number {
    return this.#young.size + this.#old.size
  }

  /** The value kept for `key`, or the one that `make` gives, which is then kept. */
  get(key: string, make: (key: string) => Value): Value {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const own = this.#apart(key)
    let value = this.#old.get(key)
    if (value === undefined) value = make(own)
    else this.#old.delete(key)
    this.#young.set(own, value)
    if (this.#young.size * 2 >= this.#limit) {
      this.#old = this.#young
      this.#young = new Map()
    }
    return value
  }
}

/**
 * The same text in a place of its own. A part cut out of a text keeps the whole of it in memory, and what is remembered of
 * one sentence would keep every version of its report.
 */
function apart(text: string): string {
  return text.length < shortest ? text : [text.slice(0, 1), text.slice(1)].join('')
}

/** Shorter parts are copied anyway. */
const shortest = 13

/** Words whose facts are kept, whatever the limit: they are small, and reports have most of them in common. */
const keptWords = 16_384

/** A set of bounded caches, one for each owner: the framework, model or function that its values follow from. */
export class Memory {
  readonly #limit: number
  /** Most texts are keys of several caches; all of them share one copy. */
  readonly #texts: Bounded<string>
  readonly #ones = new Map<unknown, object>()
  #caches = new WeakMap<object, Map<string, Bounded<unknown>>>()

  /** `limit` bounds each cache; the default holds some twenty reports of 250 sentences. */
  constructor(limit = 16_384) {
    this.#limit = Math.max(limit, 2)
    this.#texts = new Bounded(this.#limit)
  }

  /**
   * The cache of what `owner` says under `name`; made at first use, gone with its owner. `share` is its part of the
   * limit: less than 1 for what is kept by long texts.
   */
  of<Value>(owner: object, name: string, share = 1): Bounded<Value> {
    // A copy of a long text would be shared by few, and kept for longer than what is kept by it.
    const own = share < 1 ? apart : this.#own
    return this.#cache(owner, name, () => new Bounded(Math.max(2, Math.ceil(this.#limit * share)), own))
  }

  /** The one object of a class that this memory holds; made at first use with the limit. */
  one<Value extends object>(kind: new (limit: number) => Value): Value {
    let held = this.#ones.get(kind) as Value | undefined
    if (held === undefined) {
      held = new kind(this.#limit)
      this.#ones.set(kind, held)
    }
    return held
  }

  /** The same for what `owner` says of single words. */
  ofWords<Value>(owner: object, name: string): Bounded<Value> {
    return this.#cache(owner, name, () => new Bounded(keptWords))
  }

  #cache<Value>(owner: object, name: string, make: () => Bounded<unknown>): Bounded<Value> {
    let caches = this.#caches.get(owner)
    if (caches === undefined) {
      caches = new Map()
      this.#caches.set(owner, caches)
    }
    let cache = caches.get(name)
    if (cache === undefined) {
      cache = make()
      caches.set(name, cache)
    }
    return cache as Bounded<Value>
  }

  readonly #own = (text: string): string => (text.length < shortest ? text : this.#texts.get(text, itself))
}

function itself(text: string): string {
  return text
}
