/** Names that systems leave in folders, and what Word writes beside an open file. */
const NO_FILES = /^(?:~\$|\.)|^(?:Thumbs\.db|desktop\.ini)$/i;

/** The files that were dropped, also those in folders. Never rejects: what cannot be read is left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const loose = [...transfer.files];
  // Asked for before anything is awaited: afterwards the transfer is empty.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return loose;
  const files: File[] = [];
  for (let entry = entries.shift(); entry !== undefined; entry = entries.shift()) {
    if (isFolder(entry)) entries.unshift(...(await entriesIn(entry).catch(() => [])));
    else if (isFile(entry) && !NO_FILES.test(entry.name)) files.push(...(await fileOf(entry).catch(() => [])));
  }
  return files;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A folder tells its entries a hundred at a time, and an empty answer ends it. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function fileOf(entry: FileSystemFileEntry): Promise<readonly File[]> {
  return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
}
