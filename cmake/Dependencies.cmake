# What comes from Debian's packages. docs/decisions/ says why each of them.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(ZLIB REQUIRED)
find_package(CURL REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(simdjson REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(prometheus-cpp REQUIRED)
find_package(CLI11 REQUIRED)
find_package(websocketpp CONFIG REQUIRED)
pkg_check_modules(RDKAFKA REQUIRED IMPORTED_TARGET rdkafka)
find_path(HTTPLIB_INCLUDE_DIR httplib.h REQUIRED)
find_library(HTTPLIB_LIBRARY cpp-httplib REQUIRED)

add_library(asterbus_httplib INTERFACE)
target_include_directories(asterbus_httplib SYSTEM INTERFACE ${HTTPLIB_INCLUDE_DIR})
# As Debian built it: its classes have other layouts without these.
target_compile_definitions(asterbus_httplib INTERFACE
  CPPHTTPLIB_OPENSSL_SUPPORT CPPHTTPLIB_ZLIB_SUPPORT CPPHTTPLIB_BROTLI_SUPPORT)
target_link_libraries(asterbus_httplib INTERFACE ${HTTPLIB_LIBRARY} Threads::Threads)

# Standalone Asio, compiled once. Never define ASIO_NO_DEPRECATED: websocketpp needs it unset.
add_library(asterbus_asio STATIC lib/asterbus/net/asio.cpp)
# Whether Asio uses aligned_alloc depends on what was included before it: asio.cpp and the rest must agree.
target_compile_definitions(asterbus_asio PUBLIC ASIO_STANDALONE ASIO_SEPARATE_COMPILATION ASIO_DISABLE_STD_ALIGNED_ALLOC)
target_link_libraries(asterbus_asio PUBLIC Threads::Threads OpenSSL::SSL OpenSSL::Crypto)

# websocketpp, with three headers corrected for C++20 (see WebsocketppCompat.cmake). Private to the .cpp files that fence it.
include(WebsocketppCompat)
websocketpp_make_compat(${CMAKE_BINARY_DIR}/compat)
add_library(asterbus_websocketpp INTERFACE)
target_include_directories(asterbus_websocketpp SYSTEM BEFORE INTERFACE ${CMAKE_BINARY_DIR}/compat)
target_include_directories(asterbus_websocketpp SYSTEM INTERFACE ${WEBSOCKETPP_INCLUDE_DIR})
target_link_libraries(asterbus_websocketpp INTERFACE asterbus_asio ZLIB::ZLIB)
