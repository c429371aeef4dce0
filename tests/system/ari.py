"""An ARI client that owes nothing to asterbus: requests by HTTP, events by a WebSocket of another application."""
import asyncio
import base64
import http.client
import json
import threading
import urllib.parse

import websockets

from wait import until


class Ari:
    def __init__(self, port, username="bus", password="buspw"):
        self.port = port
        self.account = "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode()

    def request(self, method, path, body=None, **query):
        """(status, body) of one request; `path` below /ari."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        target = "/ari" + path + ("?" + urllib.parse.urlencode(query) if query else "")
        sent = None if body is None else json.dumps(body)
        connection.request(method, target, sent, {"Authorization": self.account, "Content-Type": "application/json"})
        answer = connection.getresponse()
        raw = answer.read()
        connection.close()
        return answer.status, json.loads(raw) if raw else None

    def get(self, path, **query):
        return self.request("GET", path, **query)

    def post(self, path, body=None, **query):
        return self.request("POST", path, body, **query)

    def delete(self, path, **query):
        return self.request("DELETE", path, **query)


class Watcher:
    """All events that an application with subscribeAll gets."""

    def __init__(self, ari, application="witness", subscribe_all=True):
        self.events, self._ari = [], ari
        self._target = (f"ws://127.0.0.1:{ari.port}/ari/events?app={application}"
                        f"&subscribeAll={'true' if subscribe_all else 'false'}")
        self._loop = asyncio.new_event_loop()
        self._open = threading.Event()
        self._thread = threading.Thread(target=self._loop.run_until_complete, args=(self._read(),), daemon=True)
        self._thread.start()
        assert self._open.wait(10), "no WebSocket"

    async def _read(self):
        self._stop = asyncio.Event()
        async with websockets.connect(self._target, extra_headers={"Authorization": self._ari.account}) as socket:
            self._open.set()
            reading = asyncio.ensure_future(self._collect(socket))
            await self._stop.wait()
            reading.cancel()

    async def _collect(self, socket):
        async for message in socket:
            self.events.append(json.loads(message))

    def wait(self, test, within=10.0):
        return until(lambda: next((e for e in list(self.events) if test(e)), None), within,
                     lambda: [e["type"] for e in self.events])

    def close(self):
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(5)
