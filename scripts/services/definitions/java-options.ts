/**
 * Small and quick to start: these servers share two cores with what they serve. The classes that one run loaded are
 * archived in that file at its end and mapped by the next, which halves the processor time of a start.
 */
export const javaOptions = (archive: string): readonly string[] => [
  '-Xmx256m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:+AutoCreateSharedArchive',
  `-XX:SharedArchiveFile=${archive}`,
];
