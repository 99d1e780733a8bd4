import type { IncomingMessage } from 'node:http';
import { createGunzip, createInflate } from 'node:zlib';
import { failure, HttpFailure } from './failure';

/** A statement may have 131,072 characters, each of which JSON may write with several bytes. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/**
 * The body of a request as text, which may be compressed. One that is too large is read to its end all the same, so
 * that the client gets to read the answer.
 *
 * @throws {HttpFailure} 400, 413 or 415
 */
export async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of decoded(message)) {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    }
  } catch (error) {
    const encoding = message.headers['content-encoding'];
    if (encoding === undefined || error instanceof HttpFailure) throw error;
    message.resume();
    throw failure(400, `the body is not what its Content-Encoding says, ${JSON.stringify(encoding)}`);
  }
  if (size > MAX_BODY_BYTES) throw failure(413, `the body must have at most ${MAX_BODY_BYTES} bytes, got ${size}`);
  return Buffer.concat(chunks).toString('utf8');
}

function decoded(message: IncomingMessage): AsyncIterable<Buffer> {
  const encoding = message.headers['content-encoding']?.toLowerCase() ?? 'identity';
  switch (encoding) {
    case 'identity':
      return message;
    case 'gzip':
      return message.pipe(createGunzip());
    case 'deflate':
      return message.pipe(createInflate());
    default:
      message.resume();
      throw failure(415, `Content-Encoding must be gzip, deflate or identity, got ${JSON.stringify(encoding)}`);
  }
}
