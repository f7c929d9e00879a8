"""Prints the known answers of Strongroom's own formats, from the format descriptions and an independent implementation.

Run: python3 known-answers.py   (needs the package `cryptography`, made with 48.0.0)
"""
import hashlib

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def run(first, last):
    """The bytes first..last."""
    return bytes(range(first, last + 1))


def u(size, number):
    return number.to_bytes(size, "big")


def hkdf(ikm, salt, info, length):
    return HKDF(hashes.SHA256(), length, salt, info).derive(ikm)


def gcm(alg, key, nonce, plaintext, associated=b""):
    cipher = {1: algorithms.AES, 2: algorithms.SM4}[alg]
    encryptor = Cipher(cipher(key), modes.GCM(nonce)).encryptor()
    encryptor.authenticate_additional_data(associated)
    return encryptor.update(plaintext) + encryptor.finalize() + encryptor.tag


def fields(*values):
    return u(4, len(values)) + b"".join(u(4, len(value)) + value for value in values)


def blob(alg, key_length):
    identity = u(1, alg) + run(0x10, 0x1F) + run(0x20, 0x2F)
    salt, nonce = run(0x30, 0x3F), run(0x40, 0x4B)
    okm = hkdf(run(0, key_length - 1), salt, b"kms/blob/v1" + identity, key_length + 32)
    context = u(4, 1) + u(4, 14) + b"acs:oss:bucket" + u(4, 4) + b"demo"
    header = b"LKB1" + identity + salt + okm[key_length:] + nonce
    return header + gcm(alg, okm[:key_length], nonce, b"0123456789abcdef0123456789abcdef", header + context)


def file(alg, key_length):
    salt = run(0x40, 0x5F)
    header = b"LOE1" + u(2, 62) + bytes([alg, 1, 18, 0]) + run(0x10, 0x1F) + u(4, 7) + salt
    okm = hkdf(run(0, 31), salt, b"objenc/v1|" + hashlib.sha256(header).digest(), key_length + 7 + 32)
    nonce = okm[key_length : key_length + 7] + u(4, 0) + u(1, 1)
    return header + okm[key_length + 7 :] + gcm(alg, okm[:key_length], nonce, b"hello")


def later_segment():
    okm = hkdf(run(0, 31), run(0x40, 0x5F), b"objenc/v1|" + hashlib.sha256(b"demo-header").digest(), 71)
    return gcm(1, okm[:32], okm[32:39] + u(4, 0x01020304) + u(1, 1), b"hello")


def manifest():
    def part(number, length, fill):
        return u(4, number) + u(8, length) + bytes([fill] * 32) + bytes([fill + 1] * 32)

    code = hmac.HMAC(hkdf(run(0, 31), None, b"objenc/manifest/v1", 32), hashes.SHA256())
    code.update(fields(part(1, 100, 1), part(2, 5, 3)))
    return code.finalize()


def recovery_code():
    key, crc = run(0, 31), 0xB704CE
    for byte in key:
        crc ^= byte << 16
        for _ in range(8):
            crc = crc << 1 ^ (0x1864CFB if crc & 0x800000 else 0)
    number = int.from_bytes(key + u(3, crc), "big")
    symbols = ["0123456789ABCDEFGHJKMNPQRSTVWXYZ"[number >> 5 * i & 31] for i in range(55, -1, -1)]
    quarters = ["".join(symbols[i : i + 4]) for i in range(0, 56, 4)]
    return " ".join("-".join(quarters[i : i + 2]) for i in range(0, 14, 2))


passphrase = Argon2id(salt=run(0, 15), length=32, iterations=3, lanes=4, memory_cost=65536)
print("passphrase", passphrase.derive("Zo\u00eb".encode()).hex())
print("blob AES  ", blob(1, 32).hex())
print("blob SM4  ", blob(2, 16).hex())
print("file AES  ", file(1, 32).hex())
print("file SM4  ", file(2, 16).hex())
print("segment   ", later_segment().hex())
print("manifest  ", manifest().hex())
print("recovery  ", recovery_code())
