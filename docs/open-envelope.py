#!/usr/bin/env python3
"""Opens an envelope of a vault without Matterproof: docs/vault-envelope.md describes the format.

Usage: python3 open-envelope.py key.json ENVELOPE CONTENT    (asks for the pass phrase)
Needs: pip install cryptography
"""
import getpass, hashlib, hmac, json, sys, unicodedata
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FRAME, TAG = 4 * 2**20, 16

def derived(key, purpose):  # HKDF-SHA-256 (RFC 5869) without a salt, one block
    extracted = hmac.digest(bytes(32), key, "sha256")
    return hmac.digest(extracted, b"matterproof-vault/1 " + purpose + b"\x01", "sha256")

def matter_key(file, pass_phrase):
    words = unicodedata.normalize("NFC", pass_phrase).encode()
    salt, nonce, sealed = (bytes.fromhex(file[name]) for name in ("salt", "nonce", "sealed"))
    key = hashlib.pbkdf2_hmac("sha256", words, salt, file["iterations"])
    return AESGCM(key).decrypt(nonce, sealed, file["format"].encode())

def contents(key, envelope):
    encryption, nonces = derived(key, b"encryption"), derived(key, b"nonces")
    mark, name, rest = envelope[:4], envelope[4:36], envelope[36:]
    if mark != b"MPV1" or len(rest) < TAG:
        raise ValueError("this is no whole envelope")
    frames = [rest[at : at + FRAME + TAG] for at in range(0, len(rest), FRAME + TAG)]
    for number, frame in enumerate(frames):
        place = number.to_bytes(8, "big")
        nonce = hmac.digest(nonces, name + place, "sha256")[:12]
        last = b"\x01" if number == len(frames) - 1 else b"\x00"
        yield AESGCM(encryption).decrypt(nonce, frame, mark + name + place + last)

if __name__ == "__main__":
    key_file, envelope_file, content_file = sys.argv[1:4]
    try:
        key = matter_key(json.load(open(key_file)), getpass.getpass("Pass phrase: "))
        opened = b"".join(contents(key, open(envelope_file, "rb").read()))
    except (InvalidTag, ValueError) as refused:
        sys.exit(f"Not opened: {refused or 'altered, or another key or pass phrase'}")
    open(content_file, "wb").write(opened)
