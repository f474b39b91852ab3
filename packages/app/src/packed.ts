/** Programs that stand in the page as text: deflated, in base64. */

export async function unpacked(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), character => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).text()
}

/** The address of a packed program, for a worker. */
export async function unpackProgram(packed: string): Promise<string> {
  return URL.createObjectURL(new Blob([await unpacked(packed)], { type: 'text/javascript' }))
}
