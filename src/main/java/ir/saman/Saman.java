package ir.saman;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one process: every module of Saman, started together. */
@SpringBootApplication
public class Saman {

    public static void main(String[] args) {
        SpringApplication.run(Saman.class, args);
    }
}
