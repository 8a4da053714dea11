// Loaded before the program (`node --require`): writes down what it asks of files, network and processes, a line of JSON each, into the file that WATCH_LOG names.
const fs = require('node:fs');

const log = fs.openSync(process.env.WATCH_LOG, 'a');
const { writeSync } = fs;

function watch(name, { only = () => true, arguments: count = 1 }) {
  const module = require(`node:${name}`);
  for (const [key, value] of Object.entries(module)) {
    if (typeof value !== 'function' || !only(key)) continue;
    const tell = (args) => {
      const told = args.slice(0, count).filter((one) => isTold(one));
      if (count === 0 || told.length > 0)
        writeSync(log, `${JSON.stringify({ call: `${name}.${key}`, of: told.map(String) })}\n`);
    };
    module[key] = new Proxy(value, {
      apply: (target, self, args) => (tell(args), Reflect.apply(target, self, args)),
      construct: (target, args, made) => (tell(args), Reflect.construct(target, args, made)),
    });
  }
}

/** A file by its number was opened by its name before. */
function isTold(value) {
  return typeof value === 'string' || Buffer.isBuffer(value) || value instanceof URL;
}

watch('fs', { only: (key) => /^[a-z]/.test(key), arguments: 1 });
watch('fs/promises', {});
for (const name of ['child_process', 'dns', 'dns/promises', 'http', 'https', 'http2', 'tls'])
  watch(name, { only: (key) => /^[a-z]/.test(key), arguments: 0 });
watch('net', { only: (key) => /^(?:connect|create\w+)$/.test(key), arguments: 0 });
watch('dgram', { only: (key) => key === 'createSocket', arguments: 0 });
watch('worker_threads', { only: (key) => key === 'Worker', arguments: 0 });
const { Socket } = require('node:net');
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  writeSync(log, `${JSON.stringify({ call: 'net.Socket.connect', of: [] })}\n`);
  return connect.apply(this, args);
};
