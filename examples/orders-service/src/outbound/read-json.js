import http from 'node:http';

export function readJson(url, options) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
      response.on('error', reject);
    });
    request.setTimeout(5000, () => request.destroy(new Error(`${url} is too slow`)));
    request.on('error', reject);
  });
}
