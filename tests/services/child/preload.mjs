// Loaded into a program before its own code: tells the port that it listens on, and ends with the test.
import net from 'node:net';

const { listen } = net.Server.prototype;
net.Server.prototype.listen = function (...args) {
  this.once('listening', () => process.send?.({ port: this.address().port }));
  return listen.apply(this, args);
};
process.once('disconnect', () => process.exit());
