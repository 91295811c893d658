// Stands for the modules of Node in the browser. Nothing here is called: no file is read, no path is resolved.
const absent: object = new Proxy(function () {}, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => '' : absent),
  apply: () => absent,
});
export default absent;
