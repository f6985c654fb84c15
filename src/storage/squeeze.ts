/** Texts made small and large again by the browser's own means. */

export async function squeezed(parts: readonly string[]): Promise<Uint8Array> {
  return bytesOf(new Blob([...parts]).stream().pipeThrough(new CompressionStream("gzip")));
}

/** @throws where the bytes were not made by `squeezed` */
export async function unsqueezed(bytes: Uint8Array): Promise<string> {
  const whole = await bytesOf(new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream("gzip")));
  return new TextDecoder().decode(whole);
}

async function bytesOf(stream: ReadableStream<BufferSource>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}
