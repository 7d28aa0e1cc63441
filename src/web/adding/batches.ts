/** What is sent with one request at most: files, and bytes of them unless one alone has more. */
const [FILES, BYTES] = [20, 8 * 2 ** 20];

/** Cuts files into batches, in order: a few at a time can be told of, and none is too large together. */
export const batchesOf = (files: readonly File[]): File[][] => {
  const batches: File[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (!last || last.length === FILES || bytes + file.size > BYTES) {
      batches.push([file]);
      bytes = file.size;
    } else {
      last.push(file);
      bytes += file.size;
    }
  }
  return batches;
};
