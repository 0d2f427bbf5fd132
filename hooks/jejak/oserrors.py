"""The system's errors in Indonesian. Knows errno and nothing else: no package, so that every script may ask."""

import errno
import os

_SAID = {
    errno.EACCES: "izin ditolak",
    errno.EADDRINUSE: "alamat sedang dipakai program lain",
    errno.EADDRNOTAVAIL: "alamat tidak ada di komputer ini",
    errno.EAGAIN: "sumber daya sedang habis dipakai",
    errno.EBADF: "berkas sudah tertutup",
    errno.EBUSY: "sedang dipakai program lain",
    errno.ECHILD: "proses anak berhenti sebelum selesai",
    errno.EDQUOT: "kuota disk habis",
    errno.EEXIST: "sudah ada",
    errno.EFBIG: "berkas melampaui batas ukuran",
    errno.EINVAL: "tidak diterima sistem",
    errno.EIO: "disk gagal membaca atau menulis",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.ELOOP: "tautan (symlink) berputar tanpa akhir",
    errno.EMFILE: "terlalu banyak berkas terbuka",
    errno.EMLINK: "terlalu banyak tautan",
    errno.ENAMETOOLONG: "nama terlalu panjang",
    errno.ENFILE: "terlalu banyak berkas terbuka di sistem",
    errno.ENODEV: "perangkat tidak ada",
    errno.ENOENT: "berkas atau folder tidak ada",
    errno.ENOEXEC: "bukan program yang dapat dijalankan",
    errno.ENOMEM: "memori habis",
    errno.ENOSPC: "disk penuh",
    errno.ENOTDIR: "itu bukan folder",
    errno.ENOTEMPTY: "folder tidak kosong",
    errno.ENXIO: "perangkat tidak ada",
    errno.EPERM: "tidak diizinkan",
    errno.EPIPE: "pipa terputus",
    errno.EROFS: "disk hanya dapat dibaca",
    errno.ESTALE: "berkas sudah tidak ada di server",
    errno.ETXTBSY: "program sedang berjalan",
    errno.EXDEV: "di disk lain",
}


def reason(error: OSError) -> str:
    """What went wrong: ``disk penuh``. An errno without words of ours is told by its name: ``galat EPROTO``."""
    number = error.errno or 0
    return _SAID.get(number) or f"galat {errno.errorcode.get(number, 'yang tidak dikenal')}"


def told(error: OSError) -> str:
    """The same with the file that it happened to, where the system names one: ``site/index.html: disk penuh``."""
    name = error.filename
    return f"{os.fsdecode(name)}: {reason(error)}" if isinstance(name, str | bytes) else reason(error)
