/** Stops with a sentence and, where it helps, how the command is written. */
export function refuse(sentence: string, usage = ""): never {
  console.error([sentence, usage].filter(Boolean).join("\n\n"));
  process.exit(1);
}
