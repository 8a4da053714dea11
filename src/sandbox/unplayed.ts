// The sections whose transcripts the built-in Docker can't do as they are written: nobody is invited to do them in it.
export const unplayed: ReadonlySet<string> = new Set([
  'daemon#client-server',
  'daemon#config',
  'daemon#endpoint',
  'limits#host',
  'logging#rotation',
  'security#capabilities',
  'security#seccomp',
  'swarm#desired',
  'swarm#overlay',
  'swarm#placement',
  'swarm#secrets',
  'virtual-machines#process',
]);
