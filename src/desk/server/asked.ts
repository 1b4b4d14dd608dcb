import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { Refused } from "./reply.ts";

/** A request that was let in. */
export interface Asked {
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  /** The whole body, no longer than `most` bytes. */
  bytes(most: number): Promise<Uint8Array>;
}

/** Most that a form may hold (bytes). */
const MOST_JSON = 8_000_000;

export function askedOf(request: IncomingMessage, url: URL): Asked {
  return {
    url,
    headers: request.headers,
    bytes: async (most) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of request as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        if (size > most) throw new Refused(413, `ใหญ่เกินไป รับได้ไม่เกิน ${Math.floor(most / 1_000_000)} ล้านไบต์`);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
  };
}

/** The body of a request as the data that a schema describes. @throws Refused for any other */
export async function bodyOf<Schema extends z.ZodType>(asked: Asked, schema: Schema): Promise<z.output<Schema>> {
  try {
    return schema.parse(JSON.parse(Buffer.from(await asked.bytes(MOST_JSON)).toString("utf8")));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(400, "อ่านสิ่งที่หน้านี้ส่งมาไม่ได้ ให้โหลดหน้านี้ใหม่แล้วลองอีกครั้ง");
  }
}
