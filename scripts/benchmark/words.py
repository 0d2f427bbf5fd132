"""Word lists from which synthetic records are written: Indonesian, our own, naming nobody and no real event."""

PLACE_FIRST = (
    "Tirta", "Karya", "Suka", "Sumber", "Tanjung", "Muara", "Bukit", "Padang", "Gunung", "Sungai", "Teluk", "Pulau",
    "Rawa", "Lembah", "Ranu", "Banjar", "Kampung", "Pasir", "Batu", "Telaga",
)  # fmt: skip
PLACE_SECOND = (
    "Mulya", "Jaya", "Makmur", "Raya", "Indah", "Sari", "Lestari", "Damai", "Sejahtera", "Baru", "Agung", "Asri",
    "Harapan", "Sentosa", "Permai", "Kencana", "Utama", "Bakti", "Mekar", "Rejo",
)  # fmt: skip
ROLES = (
    "Wali Kota", "Bupati", "Wakil Wali Kota", "Wakil Bupati", "Sekretaris Daerah", "Ketua DPRD", "Kepala Diskominfo",
    "Kepala Bappeda", "Asisten Administrasi Umum", "Kepala Bidang Informatika", "Staf Ahli Bidang Pembangunan",
    "Tenaga ahli pendamping", "Camat", "Kepala Dinas Pariwisata", "Kepala Dinas Kesehatan",
)  # fmt: skip
ORGANISATIONS = (
    "Kementerian Kominfo", "Kementerian Dalam Negeri", "Kementerian PUPR", "Bappenas", "Kantor Staf Presiden",
    "Dinas Komunikasi dan Informatika", "Bappeda", "DPRD", "Dinas Pariwisata", "Dinas Kesehatan", "Dinas Pendidikan",
    "Dinas Lingkungan Hidup", "Dinas Perhubungan", "Dinas Penanaman Modal", "Perguruan tinggi setempat",
    "Kamar Dagang dan Industri", "Forum anak daerah", "Bank pembangunan daerah",
)  # fmt: skip
GROUPS = (
    "dinas", "kecamatan", "kelurahan", "badan", "bagian sekretariat daerah", "puskesmas", "sekolah", "komunitas warga",
    "pelaku usaha kecil", "perguruan tinggi", "organisasi profesi", "badan usaha milik daerah",
)  # fmt: skip
ROOMS = (
    "Aula lantai tiga balai kota", "Ruang rapat utama sekretariat daerah", "Pendopo kabupaten", "Gedung serbaguna",
    "Ruang pusat kendali Diskominfo", "Hotel di pusat kota", "Aula Bappeda", "Gedung pertemuan DPRD",
    "Balai pelatihan daerah", "Ruang konferensi video",
)  # fmt: skip
TOPICS = (
    "kesiapan daerah dan analisis kesenjangan", "isu strategis dan arah pembangunan", "penentuan program prioritas",
    "penyusunan masterplan", "program percepatan", "peta jalan sepuluh tahun", "tata kelola data lintas dinas",
    "penetapan visi kota cerdas", "pembiayaan dan kemitraan", "penyelarasan dengan rencana pembangunan daerah",
)  # fmt: skip
THINGS = (
    "layanan perizinan daring", "antrean puskesmas", "pengaduan warga", "peta kerawanan banjir", "bank sampah digital",
    "parkir nontunai", "pasar rakyat daring", "kartu wisata", "pemantauan mutu udara", "lampu jalan hemat energi",
    "kamera lalu lintas", "perpustakaan digital", "data kemiskinan terpadu", "siaga bencana berbasis pesan singkat",
    "retribusi elektronik", "jadwal angkutan umum", "irigasi terukur", "telekonsultasi kesehatan", "beasiswa daring",
    "arsip surat elektronik", "pendaftaran sekolah", "panggilan darurat terpadu", "sentra kerajinan", "desa wisata",
    "akses internet di taman", "pajak bumi dan bangunan daring", "pelatihan keterampilan digital", "peta harga pangan",
)  # fmt: skip
ACTIONS = (
    "memaparkan rencana", "menguji coba", "menyusun petunjuk teknis", "memperluas cakupan", "mengintegrasikan data",
    "mengevaluasi pelaksanaan", "menyiapkan anggaran", "melatih petugas", "menyederhanakan alur", "mendampingi tim",
    "menetapkan penanggung jawab", "mencatat hambatan", "menggandeng mitra", "menjadwalkan ulang", "menyepakati target",
)  # fmt: skip
REASONS = (
    "agar warga tidak perlu datang dua kali", "karena jaringan di pinggiran belum merata", "supaya data cocok",
    "setelah survei kepuasan tahun sebelumnya", "sambil menunggu peraturan kepala daerah", "dengan anggaran perubahan",
    "bersama pendamping dari perguruan tinggi", "sesuai rencana pembangunan jangka menengah", "tanpa menambah pegawai",
    "menyusul masukan dari kecamatan", "untuk mengurangi antrean di loket", "guna menekan biaya perjalanan dinas",
    "sebagai lanjutan program tahun lalu", "meski cuaca menghambat pemasangan alat", "berkat hibah peralatan",
    "dengan melibatkan kelompok perempuan", "agar pedagang kecil ikut terlayani", "sebelum musim hujan tiba",
)  # fmt: skip
MEASURES = (
    "Sumber menyebut angka sementara yang belum diaudit", "Jumlah pesertanya dihitung dari daftar hadir",
    "Laporan itu tidak merinci biayanya", "Foto kegiatan memperlihatkan spanduk tanpa tanggal",
    "Rinciannya dijanjikan dalam laporan berikutnya", "Pelaksanaannya dibagi per kecamatan",
    "Sumber lain hanya menyebutnya sepintas", "Hasilnya dipakai dalam penyusunan masterplan",
    "Kegiatan berlangsung setengah hari", "Sebagian peserta mengikuti dari jauh",
    "Keterangan ini muncul di akhir berita", "Tim pelaksana melapor kepada sekretaris daerah",
)  # fmt: skip
PUBLISHERS = (
    ("contoh-harian", "Harian Contoh", "news"), ("contoh-kabar", "Kabar Contoh", "news"),
    ("contoh-pemda", "Portal Pemda Contoh", "government"), ("contoh-diskominfo", "Diskominfo Contoh", "government"),
    ("contoh-jurnal", "Jurnal Contoh", "academic"), ("contoh-iklan", "Suara Contoh", "advertorial"),
    ("contoh-arsip", "Arsip Contoh", "document"), ("contoh-warta", "Warta Contoh", "news"),
)  # fmt: skip
STATUSES = ("sudah berjalan", "uji coba", "direncanakan", "berjalan di sebagian kecamatan", "dilanjutkan")
TRACKS = ("Kawasan Wisata Contoh", "Kawasan Pesisir Contoh", "Kawasan Pegunungan Contoh", "Kawasan Industri Contoh")
PILLAR_NAMES = {
    "governance": ("Smart Governance", "Smart Government", "Tata Kelola Cerdas"),
    "branding": ("Smart Branding", "Citra Daerah Cerdas"),
    "economy": ("Smart Economy", "Ekonomi Cerdas"),
    "living": ("Smart Living", "Hidup Cerdas"),
    "society": ("Smart Society", "Smart People", "Masyarakat Cerdas"),
    "environment": ("Smart Environment", "Lingkungan Cerdas"),
    "mobility": ("Smart Mobility", "Mobilitas Cerdas"),
}
