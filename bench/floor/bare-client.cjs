'use strict';
// The least that a client can do: sends the requests of the event one after the other on kept-alive connections.
const http = require('node:http');

const agent = new http.Agent({ keepAlive: true });

const send = ({ url, method, headers, body }) =>
  new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent }, (response) => {
      response.on('error', reject).on('end', resolve).resume();
    });
    request.on('error', reject).end(body);
  });

exports.handler = async ({ requests }) => {
  for (const request of requests) await send(request);
  return null;
};
