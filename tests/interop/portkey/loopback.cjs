// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before the gateway, which has no option for it: a test must not listen to the network.
const { Server } = require('node:net');
const listen = Server.prototype.listen;
Server.prototype.listen = function (port, ...rest) {
  const options = typeof port === 'object' ? port : { port: Number(port) };
  return listen.call(this, { ...options, host: '127.0.0.1' }, ...rest.filter((each) => typeof each === 'function'));
};
